/// A fallible test.
type TestResult = Result<(), Box<dyn std::error::Error>>;

/// Decodes `json` as a `T` and writes it again. The result names what differs; a failure is a
/// result as well.
fn round_trip<T: serde::Serialize + serde::de::DeserializeOwned>(json: &str) -> Result<String, serde_json::Error> {
    let before: serde_json::Value = serde_json::from_str(json)?;
    let value = match serde_json::from_str::<T>(json) {
        Ok(value) => value,
        Err(error) => return Ok(format!("cannot be decoded: {error}\n\n{before:#}")),
    };
    let after = serde_json::to_value(&value)?;
    let mut differences = Vec::new();
    compare("", &before, &after, &mut differences);
    let differences = if differences.is_empty() { "unchanged".to_owned() } else { differences.join("\n") };
    Ok(format!("{differences}\n\n{after:#}"))
}

/// Lists the places at which `after` differs from `before`, as JSON pointers.
fn compare(at: &str, before: &serde_json::Value, after: &serde_json::Value, differences: &mut Vec<String>) {
    use serde_json::Value::{Array, Number, Object};
    match (before, after) {
        (Object(before), Object(after)) => {
            for (name, value) in before {
                match after.get(name) {
                    Some(written) => compare(&format!("{at}/{name}"), value, written, differences),
                    None => differences.push(format!("lost: {at}/{name}")),
                }
            }
            let added = after.keys().filter(|name| !before.contains_key(*name));
            differences.extend(added.map(|name| format!("added: {at}/{name}")));
        }
        (Array(before), Array(after)) if before.len() == after.len() => {
            for (index, (before, after)) in before.iter().zip(after).enumerate() {
                compare(&format!("{at}/{index}"), before, after, differences);
            }
        }
        (Number(before), Number(after)) if before.as_f64() == after.as_f64() => {}
        (before, after) if before == after => {}
        _ => differences.push(format!("changed: {at}")),
    }
}

/// Decodes an argument of an operation.
fn argument<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, Box<dyn std::error::Error>> {
    serde_json::from_str(json).map_err(|error| format!("the sample {json} is no argument: {error}").into())
}

/// Writes a result as JSON.
fn written<T: serde::Serialize>(value: &T) -> Result<String, Box<dyn std::error::Error>> {
    Ok(serde_json::to_string_pretty(value)?)
}

/// The response of the local server.
struct Reply {
    status: u16,
    content_type: &'static str,
    body: &'static str,
}

/// Runs `call` against a server that sends `reply`. Returns the request, and the result of the
/// call.
fn exchange<F: Future<Output = Result<String, Box<dyn std::error::Error>>>>(
    reply: Reply,
    call: impl FnOnce(Client) -> F,
) -> Result<String, Box<dyn std::error::Error>> {
    use std::io::Write as _;
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0))?;
    let client = builder().base_url(format!("http://{}", listener.local_addr()?)).retry(RetryPolicy::none()).build()?;
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept()?;
        // Without a receiver, the call has ended already.
        let _ = sender.send(read_request(&mut stream)?);
        let Reply { status, content_type, body } = reply;
        let kind = if content_type.is_empty() { String::new() } else { format!("content-type: {content_type}\r\n") };
        let length = if status == 204 { String::new() } else { format!("content-length: {}\r\n", body.len()) };
        stream.write_all(format!("HTTP/1.1 {status} Status\r\nconnection: close\r\n{kind}{length}\r\n{body}").as_bytes())
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let result = match runtime.block_on(call(client)) {
        Ok(result) => result,
        Err(error) => format!("error: {error}"),
    };
    let request = receiver.try_recv().unwrap_or_else(|_| "no request".to_owned());
    Ok(format!("{request}\n\n{result}"))
}

/// Reads a request, without the headers that differ from run to run.
fn read_request(stream: &mut std::net::TcpStream) -> std::io::Result<String> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            let is_chunked = head.contains("transfer-encoding: chunked");
            let is_complete = if is_chunked { body.ends_with("0\r\n\r\n") } else { body.len() >= length.unwrap_or(0) };
            if is_complete {
                let is_stable = |line: &&str| !line.starts_with("host: ") && !line.starts_with("user-agent: ");
                let head = head.lines().filter(is_stable).collect::<Vec<_>>().join("\n");
                return Ok(format!("{head}\n\n{body}").trim_end().to_owned());
            }
        }
        let count = stream.read(&mut piece)?;
        if count == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        bytes.extend_from_slice(&piece[..count]);
    }
}
