//! The table of error codes: constants, and findings with the line.

use codegen::{Client, Target, load, render};

use crate::{SPEC, TestResult, client, root};

/// Returns the workspace's client with another table.
fn with_table(text: &str) -> Result<Client, Box<dyn std::error::Error>> {
    let mut client = client()?;
    let codes = client.error_codes.as_mut().ok_or("the client has no error codes")?;
    text.clone_into(&mut codes.text);
    Ok(client)
}

/// Rows for the codes that the document names; every valid table needs them.
const NAMED: &str =
    "743\t503a\tOVERLOADED\tthe service is busy\n7124\t404a\tNO_SUCH_ROUTE\tno such route\n";

#[test]
fn code_becomes_constant_and_table_entry() -> TestResult {
    let document = load(&root().join(SPEC), SPEC)?;
    let client = with_table(&format!(
        "# number, status, name, description\n{NAMED}7\t400\tLONG_ID\ta client_id is long\n"
    ))?;
    let outputs = render(&document, &Target::client(&client))?;
    let code = outputs.iter().find(|output| output.path.ends_with("generated/error_codes.rs"));
    insta::assert_snapshot!("error_codes", code.ok_or("no error codes")?.contents);
    assert!(outputs[0].contents.contains("mod error_codes;"));
    Ok(())
}

#[test]
fn table_errors_name_the_line() -> TestResult {
    let document = load(&root().join(SPEC), SPEC)?;
    for (line, expected) in [
        ("7\t400\tA", "expected 4 columns separated by tabs, found 3"),
        ("ERR_7\t400\tA\ta", "expected the number of a code, found `ERR_7`"),
        ("7\t40\tA\ta", "expected an HTTP status, found `40`"),
        ("7\t400b\tA\ta", "expected an HTTP status, found `400b`"),
        ("7\t400\tnot_shouted\ta", "expected the name of a constant, found `not_shouted`"),
        ("7\t400\t7UP\ta", "expected the name of a constant, found `7UP`"),
        ("7\t400\tA\t", "expected a description without a full stop, found ``"),
        ("743\t400\tA\ta", "`743` is already used on line 1"),
        ("7\t400\tOVERLOADED\ta", "`OVERLOADED` is already used on line 1"),
    ] {
        let target = Target::client(&with_table(&format!("{NAMED}{line}\n"))?);
        let said = render(&document, &target).err().ok_or("no finding")?.to_string();
        assert!(
            said.starts_with(&format!("spec/source/error-codes.tsv:3:1: {expected} [error-codes]")),
            "{said}"
        );
    }
    let said = render(&document, &Target::client(&with_table("# nothing\n")?))
        .err()
        .ok_or("no finding")?
        .to_string();
    assert!(said.contains("expected an error code, found an empty table"), "{said}");
    Ok(())
}

#[test]
fn unknown_error_code_in_document_is_rejected() -> TestResult {
    let document = load(&root().join(SPEC), SPEC)?;
    for (code, place) in [("743", "/x-client/retry-codes"), ("7124", "/x-already-deleted-codes")] {
        let lines =
            NAMED.lines().filter(|line| !line.starts_with(code)).collect::<Vec<_>>().join("\n");
        let said = render(&document, &Target::client(&with_table(&lines)?))
            .err()
            .ok_or("no finding")?
            .to_string();
        let message = format!(
            "the error code `ERR_NGROK_{code}` is not in spec/source/error-codes.tsv [error-code]"
        );
        assert!(said.contains(&message) && said.contains(place), "{said}");
    }
    Ok(())
}
