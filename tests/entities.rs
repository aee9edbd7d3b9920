//! Named character references are those of `web_atoms`, though `atoms` keeps them otherwise.

use html5ever::data::NAMED_ENTITIES as OURS;
use web_atoms::NAMED_ENTITIES as ALL;

#[test]
fn names_and_their_beginnings_are_known() {
    assert!(ALL.len() > 9000);
    for (name, chars) in ALL.entries() {
        assert_eq!(OURS.get(name), Some(chars), "{name}");
    }
}

#[test]
fn nothing_else_is_known() {
    let after = ["\0", " ", ";", "=", "A", "a", "z", "~", "é"];
    for name in ALL.keys() {
        for wrong in after.map(|after| format!("{name}{after}")) {
            assert_eq!(OURS.get(&wrong), ALL.get(&wrong), "{wrong}");
        }
    }
}
