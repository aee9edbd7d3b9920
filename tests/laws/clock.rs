//! Time that others on the machine do not lengthen.

use std::time::{Duration, Instant};

/// The time that `work` takes of a processor.
pub fn time<T>(work: impl Fn() -> T) -> Duration {
    let start = clock();
    std::hint::black_box(work());
    clock().saturating_sub(start)
}

/// The time that this thread has had a processor, where the system tells it: others may keep the machine busy.
fn clock() -> Duration {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|t| t.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(
        || START.get_or_init(Instant::now).elapsed(),
        Duration::from_nanos,
    )
}

/// How many times as long `work` takes on what `make` gives for eight times the bytes, at the best of some tries.
/// Where all bytes cost the same it is 8, and 64 where each is compared with each. Short times prove nothing: what took
/// less than `floor` counts as `floor`.
pub fn growth<T>(
    bytes: usize,
    floor: Duration,
    make: impl Fn(usize) -> String,
    work: impl Fn(&str) -> T,
) -> f64 {
    let (small, large) = (make(bytes), make(bytes * 8));
    let ratio = || {
        let (short, long) = (time(|| work(&small)), time(|| work(&large)));
        long.as_secs_f64() / short.max(floor).as_secs_f64()
    };
    let mut least = ratio();
    for _ in 1..5 {
        if least < MOST_GROWTH {
            break;
        }
        least = least.min(ratio());
    }
    least
}

/// What [`growth`] stays below.
pub const MOST_GROWTH: f64 = 20.0;
