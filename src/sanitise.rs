//! The last word on safety: the policy, as tables, and ammonia.

/// HTML that has been through the policy. Nothing but [`sanitise`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SafeHtml(String);

impl SafeHtml {
    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

/// Lets through what the policy allows, and nothing else.
pub(crate) fn sanitise(markup: &str) -> SafeHtml {
    SafeHtml(ammonia::clean(markup))
}
