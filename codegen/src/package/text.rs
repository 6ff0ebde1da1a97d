//! Title, summary and examples of the document, as text for manifests and Markdown.

use std::fmt::Write as _;

use serde_json::Value;

use super::Package;

/// Maximum length of the description in a manifest.
const MAX_DESCRIPTION: usize = 200;

impl Package<'_> {
    /// Returns the title of the API on one line.
    pub(super) fn title(&self) -> String {
        let title = one_line(self.info("title"));
        if title.is_empty() { self.name.to_owned() } else { title }
    }

    /// Returns the first paragraph of the description, as plain text on one line.
    pub(super) fn summary(&self) -> String {
        let description = self.info("description").replace("\r\n", "\n");
        let paragraph = description.trim().split("\n\n").next().unwrap_or_default();
        // Lists, headings and code would be rendered or compiled.
        let is_prose = paragraph.chars().next().is_some_and(char::is_alphanumeric)
            && !paragraph.contains("```");
        if is_prose { one_line(paragraph) } else { String::new() }
    }

    /// Returns title and summary for a manifest.
    pub(super) fn manifest_description(&self) -> String {
        let text = format!("Client for {}", self.title());
        text.chars().take(MAX_DESCRIPTION).collect()
    }

    fn info(&self, key: &str) -> &str {
        self.document
            .root()
            .get("info")
            .and_then(|info| info.get(key))
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// Returns a statement that calls the API and compiles: that of the first operation that only
    /// reads, else of the first operation.
    pub(super) fn call(&self) -> Option<String> {
        let methods = self.code.items.iter().filter_map(|item| match item {
            syn::Item::Impl(block) if block.trait_.is_none() => Some(&block.items),
            _ => None,
        });
        let methods = methods.flatten().filter_map(|item| match item {
            syn::ImplItem::Fn(method) if method.sig.asyncness.is_some() => Some(method),
            _ => None,
        });
        let is_deprecated = |method: &syn::ImplItemFn| {
            method.attrs.iter().any(|attribute| attribute.path().is_ident("deprecated"))
        };
        let mut first = None;
        for method in methods.filter(|method| !is_deprecated(method)) {
            let docs = crate::rewrite::docs_of(&method.attrs);
            let Some(call) = call_in(&docs) else { continue };
            if docs.contains("Sends `GET ") && !call.contains("let body") {
                return Some(call);
            }
            first.get_or_insert(call);
        }
        first
    }

    /// Returns the lines of a program that compiles, for a fenced block.
    pub(super) fn quickstart(&self) -> String {
        let krate = &self.settings.crate_name;
        let variables = self.variables();
        let comment = if variables.is_empty() {
            String::new()
        } else {
            format!(" // {}", variables.join(", "))
        };
        let call = self.call().unwrap_or_else(|| "println!(\"{client:?}\");".to_owned());
        format!(
            "use {krate}::Client;\n\n# async fn example() -> Result<(), Box<dyn std::error::Error>> {{\n\
             let client = Client::from_env()?;{comment}\n{call}\n# Ok(())\n# }}"
        )
    }
}

/// Returns the visible lines of the example in the documentation of an operation.
fn call_in(docs: &str) -> Option<String> {
    let (_, example) = docs.split_once("```no_run\n")?;
    let (_, body) = example.split_once("{\n")?;
    let (body, _) = body.split_once("\n # Ok(())").or_else(|| body.split_once("\n# Ok(())"))?;
    let lines = body.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    Some(lines.collect::<Vec<_>>().join("\n"))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns `text` with the characters escaped that Markdown would read as markup. Links to URLs and
/// code stay, bare URLs become links, and of other links the label is left.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = if let Some((label, target, length)) = link(rest) {
            match url(target) {
                Some(url) => {
                    let _ = write!(escaped, "[{}]({url})", plain(label));
                }
                None => escaped.push_str(&plain(label)),
            }
            length
        } else if let Some(url) = rest.strip_prefix('<').and_then(url)
            && rest[1 + url.len()..].starts_with('>')
        {
            let _ = write!(escaped, "<{url}>");
            url.len() + "<>".len()
        } else if let Some(code) = code(rest) {
            escaped.push_str(code);
            code.len()
        } else if let Some(url) = url(rest) {
            let _ = write!(escaped, "<{url}>");
            url.len()
        } else {
            let length = c.len_utf8();
            escaped.push_str(&plain(&rest[..length]));
            length
        };
        rest = &rest[length..];
    }
    escaped
}

/// Escapes every character of markup.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '[' | ']' | '<' | '>' | '*' | '_' | '`' | '\\') {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

/// Maximum length of a label, a target or a piece of code; the search for their ends stays linear.
const MAX_LENGTH: usize = 500;

/// Returns label, target and length of the inline link that `text` starts with.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let (label, after) = before_any(text.strip_prefix('[')?, &['[', ']'])?;
    let (target, after) = before_any(after.strip_prefix("](")?, &['(', ')', ' '])?;
    let is_closed = after.starts_with(')');
    is_closed.then(|| (label, target, label.len() + target.len() + "[]()".len()))
}

/// Returns the piece of code in backticks that `text` starts with.
fn code(text: &str) -> Option<&str> {
    let (code, _) = before_any(text.strip_prefix('`')?, &['`', '\n'])?;
    let length = code.len() + "``".len();
    (!code.trim().is_empty() && text[..length].ends_with('`')).then(|| &text[..length])
}

/// Splits `text` before the first of `ends`.
fn before_any<'t>(text: &'t str, ends: &[char]) -> Option<(&'t str, &'t str)> {
    let end = text.char_indices().take(MAX_LENGTH).find(|(_, c)| ends.contains(c))?.0;
    Some(text.split_at(end))
}

/// Returns the URL that `text` starts with, without punctuation after it.
fn url(text: &str) -> Option<&str> {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return None;
    }
    let is_end = |c: char| c.is_whitespace() || c.is_control() || "<>()[]\"'`\\".contains(c);
    let url = text.split(is_end).next()?.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
    url.split_once("://").filter(|(_, host)| !host.is_empty()).map(|_| url)
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn links_survive_escaping() {
        for (text, expected) in [
            ("*a* [b] <c> `d_e` f_g ` ``", r"\*a\* \[b\] \<c\> `d_e` f\_g \` \`\`"),
            ("see https://a.example/x_y.", "see <https://a.example/x_y>."),
            ("(https://a.example)", "(<https://a.example>)"),
            ("<https://a.example>.", "<https://a.example>."),
            ("<https://a.example b>", r"\<<https://a.example> b\>"),
            ("[a_b](https://a.example/c_d), e", r"[a\_b](https://a.example/c_d), e"),
            ("[a_b](#b) [c](https://d e)", r"a\_b \[c\](<https://d> e)"),
            ("[a][b https://", r"\[a\]\[b https://"),
            ("[é", r"\[é"),
        ] {
            assert_eq!(escaped(text), expected, "{text}");
        }
    }
}
