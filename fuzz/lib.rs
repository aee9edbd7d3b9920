//! The fuzz targets, which the tests share: `make fuzz`.

#[path = "../tests/laws/mod.rs"]
pub mod laws;

pub use laws::targets;
