//! Putting things in order. The standard sort is compiled anew for every type, 4 to 7 KB each; here it is for one.

/// Puts the numbers in order.
#[inline(never)]
pub(crate) fn sort_numbers(numbers: &mut [u64]) {
    numbers.sort_unstable();
}

/// Puts the things in the order of their keys; those of one key stay as they stand.
pub(crate) fn sort_by_number<T>(things: &mut Vec<T>, key: impl Fn(&T) -> u32) {
    let keys = (0_u32..).zip(&*things);
    let mut keys: Vec<u64> = keys
        .map(|(at, thing)| u64::from(key(thing)) << 32 | u64::from(at))
        .collect();
    sort_numbers(&mut keys);
    let mut from: Vec<Option<T>> = things.drain(..).map(Some).collect();
    let at = |key: u64| (key & u64::from(u32::MAX)) as usize;
    things.extend(keys.into_iter().filter_map(|key| from[at(key)].take()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_as_they_stand() {
        let mut things = vec!["ccc", "a", "bb", "dd", ""];
        sort_by_number(&mut things, |thing| thing.len() as u32);
        assert_eq!(things, ["", "a", "bb", "dd", "ccc"]);
    }
}
