//! Tests the reference pages in headless Chromium:
//! `cargo run -p ngrok-edge-oauth-emulator --example browser_check [-- FOLDER_FOR_SCREENSHOTS]`.
//!
//! Needs `chromedriver` (Debian: `chromium-driver`). Exit codes: 0 if the pages work, 1 if not, 2
//! if `chromedriver` is missing.

mod webdriver;

use std::{env, path::Path, process::ExitCode};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use ngrok_edge_oauth_emulator::Emulator;

use self::webdriver::{Driver, Scripts, Session};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Widths of a desktop and of a phone.
const WIDTHS: [u32; 2] = [1280, 375];

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let Some(driver) = Driver::start().await? else {
        eprintln!(
            "error: chromedriver is not installed\nhelp: install it (Debian: chromium-driver)"
        );
        return Ok(ExitCode::from(2));
    };
    let screenshots = env::args().nth(1);
    let mut problems = Vec::new();
    for width in WIDTHS {
        let emulator = Emulator::start().await?;
        let session = Session::open(&driver, width, Scripts::On).await?;
        let mut check =
            Check { emulator: &emulator, session: &session, problems: &mut problems, width };
        check.interactive_page().await?;
        save(screenshots.as_deref(), &format!("interactive-{width}"), &session).await?;
        check.static_page().await?;
        save(screenshots.as_deref(), &format!("static-{width}"), &session).await?;
        check.problems.extend(session.errors().await?);
        session.close().await?;
    }
    problems.extend(without_scripts(&driver).await?);
    for problem in &problems {
        eprintln!("{problem}");
    }
    println!("{} problems", problems.len());
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

struct Check<'a> {
    emulator: &'a Emulator,
    session: &'a Session,
    problems: &'a mut Vec<String>,
    width: u32,
}

impl Check<'_> {
    fn expect(&mut self, is_true: bool, problem: impl std::fmt::Display) {
        if !is_true {
            self.problems.push(format!("{} px: {problem}", self.width));
        }
    }

    /// Sends all three operations from the interactive page.
    async fn interactive_page(&mut self) -> Result<()> {
        self.session.go_to(self.emulator, "/").await?;
        self.session
            .wait_for("return Boolean(operation('put')?.shadowRoot?.querySelector('button'))")
            .await?;
        let server = self.session.run("return operation('put').serverUrl").await?;
        self.expect(server == self.emulator.url(), format!("the server is {server}"));

        let put = self.send("put").await?;
        self.expect(self.emulator.modules().len() == 1, "PUT stored no module");
        let get = self.send("get").await?;
        self.expect(
            get.contains("\"google\"") && get == put,
            format!("GET shows {get}, PUT showed {put}"),
        );
        self.send("delete").await?;
        self.expect(self.emulator.modules().is_empty(), "DELETE left the module");
        let statuses = self
            .emulator
            .requests()
            .iter()
            .filter_map(|request| request.status)
            .collect::<Vec<_>>();
        self.expect(statuses == [200, 200, 204], format!("the statuses are {statuses:?}"));
        self.width().await
    }

    /// Sends a request and returns the body of the response as the page shows it.
    async fn send(&self, method: &str) -> Result<String> {
        self.session.run(&format!("send('{method}')")).await?;
        let response =
            format!("return operation('{method}').responseStatus && operation('{method}')");
        self.session.wait_for(&format!("{response}.responseStatus === 'success'")).await?;
        let text = self.session.run(&format!("{response}.responseText")).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Checks links and width of the static page with everything expanded.
    async fn static_page(&mut self) -> Result<()> {
        self.session.go_to(self.emulator, "/reference.html").await?;
        let links = self.session.run("return deadLinks().join(', ')").await?;
        self.expect(links == "", format!("links without a target: {links}"));
        // A link to an element in a closed `details` opens it.
        self.session.run("location.hash = 'schema-Scopes'").await?;
        self.session
            .wait_for("return document.getElementById('schema-Scopes').closest('details').open")
            .await?;
        self.session
            .run("for (const details of document.querySelectorAll('details')) details.open = true")
            .await?;
        self.width().await
    }

    async fn width(&mut self) -> Result<()> {
        let wide = self.session.run("return tooWide().join(', ')").await?;
        self.expect(wide == "", format!("wider than the screen: {wide}"));
        Ok(())
    }
}

/// Checks that a browser without scripts gets the static page.
async fn without_scripts(driver: &Driver) -> Result<Option<String>> {
    let emulator = Emulator::start().await?;
    let session = Session::open(driver, WIDTHS[0], Scripts::Off).await?;
    session.go_to(&emulator, "/").await?;
    for _ in 0..50 {
        if session.address().await? == format!("{}/reference.html", emulator.url()) {
            session.close().await?;
            return Ok(None);
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    session.close().await?;
    Ok(Some("without scripts, the browser stays on the interactive page".to_owned()))
}

async fn save(folder: Option<&str>, name: &str, session: &Session) -> Result<()> {
    if let Some(folder) = folder {
        let image = BASE64_STANDARD.decode(session.screenshot().await?)?;
        std::fs::write(Path::new(folder).join(format!("{name}.png")), image)?;
    }
    Ok(())
}
