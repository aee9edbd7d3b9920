//! To come.

use crate::strip::rule::Rule;

pub(super) static RULES: &[Rule] = &[];
