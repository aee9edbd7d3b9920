//! MathML that carries no TeX, written as TeX.

use crate::dom::{Edge, NodeId, Story};

/// The formula as TeX: structure where TeX has it, the characters as they are.
pub(super) fn to_tex(story: &Story, math: NodeId) -> String {
    let mut open: Vec<Vec<String>> = vec![Vec::new()];
    let mut steps = story.traverse(math);
    while let Some(edge) = steps.next() {
        match edge {
            Edge::Enter(n) if story.element(n).is_some() => {
                if story.tag(n).starts_with("annotation") {
                    steps.skip_children(n);
                }
                open.push(Vec::new());
            }
            Edge::Enter(n) => {
                let text = story.text(n).unwrap_or_default().trim();
                if let (false, Some(parts)) = (text.is_empty(), open.last_mut()) {
                    parts.push(text.to_owned());
                }
            }
            Edge::Leave(n) => {
                if story.element(n).is_some()
                    && let Some(parts) = open.pop()
                    && let Some(outer) = open.last_mut()
                {
                    let tag = match &**story.tag(n) {
                        "mfrac" if is_without_bar(story, n) => NO_BAR,
                        tag => tag,
                    };
                    let tex = set(tag, &parts);
                    if !tex.is_empty() {
                        outer.push(tex);
                    }
                }
            }
        }
    }
    open.pop().unwrap_or_default().concat()
}

/// A fraction without a bar: a binomial coefficient, or what else stands one above the other.
const NO_BAR: &str = "mfrac without a bar";

/// Whether the bar of the fraction is as thick as nothing: "0", "0pt".
fn is_without_bar(story: &Story, fraction: NodeId) -> bool {
    let thickness = story.attr(fraction, "linethickness");
    thickness.is_some_and(|t| t.starts_with('0') && !t.contains(|c| ('1'..='9').contains(&c)))
}

/// An element with its parts already set.
fn set(tag: &str, parts: &[String]) -> String {
    let all = || parts.concat();
    match (tag, parts) {
        ("msup", [base, up]) => format!("{}^{}", group(base), braced(up)),
        ("msub", [base, down]) => format!("{}_{}", group(base), braced(down)),
        ("msubsup" | "munderover", [base, down, up]) => {
            format!("{}_{}^{}", group(base), braced(down), braced(up))
        }
        (NO_BAR, [top, bottom]) => format!("{{{top} \\atop {bottom}}}"),
        ("mfrac", [top, bottom]) => format!("\\frac{}{}", braced(top), braced(bottom)),
        ("mroot", [base, index]) => format!("\\sqrt[{index}]{}", braced(base)),
        ("msqrt", _) => format!("\\sqrt{}", braced(&all())),
        ("mover", [base, over]) => format!("\\overset{}{}", braced(over), braced(base)),
        ("munder", [base, under]) => format!("\\underset{}{}", braced(under), braced(base)),
        ("mtext", _) => format!("\\text{}", braced(&all())),
        ("mtd", _) => all(),
        ("mtr" | "mlabeledtr", cells) => cells.join(" & "),
        ("mtable", rows) => format!("\\begin{{matrix}} {} \\end{{matrix}}", rows.join(" \\\\ ")),
        ("mspace", _) => " ".into(),
        ("semantics", [first, ..]) => first.clone(),
        _ => all(),
    }
}

fn braced(tex: &str) -> String {
    format!("{{{tex}}}")
}

/// The base of an index: alone when it is one sign or one command.
fn group(tex: &str) -> String {
    if tex.chars().nth(1).is_none() {
        tex.to_owned()
    } else {
        braced(tex)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::parse;

    #[track_caller]
    fn assert_tex(mathml: &str, expected: &str) {
        let story = Story::new(parse(mathml));
        let math = story
            .find(story.root(), "math")
            .expect("there is a formula");
        assert_eq!(to_tex(&story, math), expected);
    }

    #[test]
    fn structure_is_kept() {
        assert_tex(
            "<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><msqrt><mi>y</mi></msqrt></mfrac></math>",
            "x^{2}+\\frac{1}{\\sqrt{y}}",
        );
        assert_tex(
            "<math><mo>(</mo><mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></math>",
            "({n \\atop k})",
        );
        assert_tex(
            "<math><mfrac linethickness='0.5px'><mi>n</mi><mi>k</mi></mfrac></math>",
            "\\frac{n}{k}",
        );
        assert_tex(
            "<math><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable></math>",
            "\\begin{matrix} a & b \\end{matrix}",
        );
    }
}
