//! Lines that say something about the article: read first, then taken out of the text.

use crate::strip::news;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "headline",
        why: "The headline, which is the title already.",
        when: When::Step(news::headline::step),
        removes: &[
            "<h1>Boats stay in the harbour for a ninth day</h1>",
            "<h2>The fog over the harbour lasts</h2>",
            "<p>（原标题：港口连续九天大雾）</p>",
        ],
        keeps: &["<h2>The fog over the harbour lasts and lasts</h2>"],
    },
    Rule {
        id: "copyright-line",
        why: "Who holds the rights; kept in the metadata.",
        when: When::Step(news::copyright::step),
        removes: &[
            "<p>© 2021 Harbour Press. All rights reserved.</p>",
            "<p>The fog over the harbour lasts - Copyright Harbour Press 2021 -</p>",
            "<div>(c) 2021 Harbour Press</div>",
            "<p>Tous droits réservés.</p>",
        ],
        keeps: &[
            "<p>Copyright law has not changed since 1965, he said.</p>",
            "<p>All rights reserved to the town were given back in May, it says.</p>",
            "<p>© is a sign that stands for a word, the teacher told her class, and she wrote it on the board again, larger than before, so that even those who sat at the back of the room could see how it is made.</p>",
        ],
    },
    Rule {
        id: "byline",
        why: "Who wrote it; kept in the metadata.",
        when: When::Step(news::byline::step),
        removes: &[
            "<p>By Ada Berg and Ole Lund</p>", "<p>By Reuters</p>",
            "<div><span>Von</span> <a>Ada Berg</a></div>", "<p>Par Ada Berg</p>",
        ],
        keeps: &[
            "<p>By Monday the water had gone.</p>",
            "<h2>By Order Of The Mayor</h2>",
            "<p>Von der Brücke sprang keiner.</p>",
        ],
    },
    Rule {
        id: "wire-coda",
        why: "Who reported and edited for the news agency; kept in the metadata.",
        when: When::Step(news::signoff::step),
        removes: &[
            "<p>(Reporting by Ada Berg; Editing by Ole Lund)</p>",
            "<p>dpa/mak</p>",
        ],
        keeps: &[
            "<p>Reporting by the harbour office ended in May, and nobody has counted the boats on the river since, neither those that come in at night nor those that leave at noon, so that the new figures are a guess and no more than that, the council's own paper says, and it adds that a guess was all that it was ever asked for by those who pay for it.</p>",
        ],
    },
    Rule {
        id: "dateline",
        why: "A dateline and its dash stand apart.",
        when: When::Step(news::dateline::step),
        removes: &[],
        keeps: &["<p>OSLO -The boats stayed in.</p>"],
    },
    Rule {
        id: "standfirst-again",
        why: "The standfirst, printed a second time.",
        when: When::Step(news::standfirst::step),
        removes: &[
            r#"<p class="standfirst">No boat has left since Monday.</p><p>No boat has left since Monday.</p>"#,
            "<h3>No boat has left the harbour since Monday, nor will one.</h3><p>No boat has left the harbour since Monday, nor will one.</p>",
        ],
        keeps: &[r#"<p class="standfirst">No boat has left since Monday.</p>"#],
    },
    Rule {
        id: "pull-quote",
        why: "A sentence of the text, set large beside it once more.",
        when: When::Step(news::pull_quote::step),
        removes: &["<blockquote>the pilots used the time to paint their boat</blockquote>"],
        keeps: &[
            "<blockquote>The pilots used the time to sing of their boat</blockquote>",
            "On Tuesday the fog was so thick that nobody saw the lamp of the pier from the quay, and the \
                bell of the church was rung every quarter of an hour until the evening.\
                <p>The harbour master had asked for that, since two boats of the neighbouring village had \
                not come home, and the men on them knew no other sign than that of the bell.</p>\
                <blockquote>Thursday's wind has the fog for breakfast</blockquote>",
        ],
    },
];
