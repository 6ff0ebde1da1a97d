//! The reference page.

use codegen::{
    load,
    reference::{CodeLinks, SERVER, page},
};

use crate::{SPEC, TestResult, client, root};

fn reference() -> Result<String, Box<dyn std::error::Error>> {
    let codes = client()?.error_codes.ok_or("the client has no error codes")?;
    Ok(page(&load(&root().join(SPEC), SPEC)?, &CodeLinks::read(&codes)?))
}

#[test]
fn internal_links_have_targets() -> TestResult {
    let page = reference()?;
    let links = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    let links = links.collect::<Vec<_>>();
    assert!(links.len() > 100, "{}", links.len());
    for link in links {
        assert!(page.contains(&format!("id=\"{link}\"")), "{link}");
    }
    Ok(())
}

#[test]
fn error_codes_are_links() -> TestResult {
    let page = reference()?;
    let link = |number: &str, text: &str| {
        format!("<a href=\"https://ngrok.com/docs/errors/err_ngrok_{number}\">{text}</a>")
    };
    let codes = client()?.error_codes.ok_or("the client has no error codes")?;
    for code in codes.parse()? {
        let number = code.number.to_string();
        assert!(page.contains(&link(&number, &format!("ERR_NGROK_{number}"))), "{number}");
    }
    // The document lists some codes without their prefix.
    assert!(page.contains(&format!(
        "{}) or the route ({})",
        link("7000", "ERR_NGROK_7000"),
        link("7124", "7124")
    )));
    // Only examples and patterns have codes that are not links.
    let text = page.replace("\">ERR_NGROK_", "");
    let is_example = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit()) && !rest[..12].contains("&quot;")
    };
    assert!(!text.split("ERR_NGROK_").skip(1).any(is_example), "a code is not a link");
    Ok(())
}

#[test]
fn defaults_and_bounds_are_shown() -> TestResult {
    let page = reference()?;
    for constraint in [
        "(default <code>0</code>; minimum <code>0</code>; maximum <code>4294967295</code>; may be <code>null</code>)",
        "pattern <code>^edghts_[0-9A-Za-z]+$</code>",
        "default <code>&quot;ngrok.&quot;</code>",
        "(one of <code>&quot;2&quot;</code>)",
    ] {
        assert!(page.contains(constraint), "{constraint}");
    }
    Ok(())
}

#[test]
fn assumptions_are_shown() -> TestResult {
    let page = reference()?;
    let assumed = "<span class=\"assumed\">Assumed: ";
    for text in [
        "The status of every code except <a href",
        "The default. The page states none;",
        "The meaning of <code>null</code>.",
        "The message. The vendor publishes none.",
        "<a href=\"https://ngrok.com/docs/errors/err_ngrok_7124\">ERR_NGROK_7124</a> for a route without the module.",
    ] {
        assert!(page.contains(&format!("{assumed}{text}")), "{text}");
    }
    Ok(())
}

#[test]
fn addresses_are_links() -> TestResult {
    let address = "https://ngrok.com/docs/http/oauth/";
    assert!(reference()?.contains(&format!("see <a href=\"{address}\">{address}</a>.")));
    Ok(())
}

#[test]
fn server_is_a_placeholder() -> TestResult {
    let page = reference()?;
    assert!(page.contains(&format!("Server: <code>{SERVER}</code>")));
    assert!(
        page.contains(&format!("{SERVER}/edges/https/edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf/routes/"))
    );
    assert!(!page.contains("api.ngrok.com"));
    Ok(())
}
