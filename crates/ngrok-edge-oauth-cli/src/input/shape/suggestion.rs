//! Suggestions for misspelt keys.

/// Returns the help for an unknown key.
pub(crate) fn help_for_key<'a>(key: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    if key == "<<" {
        return "YAML merge keys are not supported; repeat the keys, or use an alias for a whole value".to_owned();
    }
    match suggestion(key, known.clone()) {
        Some(similar) => format!("did you mean `{similar}`?"),
        None => format!("the known keys are {}", known.collect::<Vec<_>>().join(", ")),
    }
}

/// Returns the most similar of the known keys, if one is similar enough to be meant.
fn suggestion<'a>(key: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    /// Longer keys are not compared, so that the time does not depend on hostile input.
    const LONGEST: usize = 64;
    if key.len() > LONGEST {
        return None;
    }
    let key = key.replace('-', "_").to_lowercase();
    let distances = known.map(|known| (distance(&key, known), known));
    distances
        .min()
        .filter(|(distance, known)| *distance <= known.len().min(9) / 3)
        .map(|(_, known)| known)
}

/// Returns the Levenshtein distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, right) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(left != *right);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, suggestion};

    #[test]
    fn suggestion_finds_misspelt_keys() {
        assert_eq!(distance("kitten", "sitting"), 3);
        let known = ["email_domains", "enabled", "cookie_prefix"];
        for (key, expected) in [
            ("email-domain", Some("email_domains")),
            ("enable", Some("enabled")),
            ("Enabled", Some("enabled")),
            ("x", None),
        ] {
            assert_eq!(suggestion(key, known.into_iter()), expected, "{key}");
        }
    }
}
