//! Signatures in the form of `ssh-keygen -Y`: made by `ssh-keygen` itself, which knows agents, passphrases and security keys, and
//! verified here against `allowed_signers`, so that `ssh-keygen -Y verify` says the same.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::NaiveDate;
use ssh_key::{PublicKey, SshSig};

/// What signatures of sign-off are for; `ssh-keygen` asks for it as `-n`.
pub const NAMESPACE: &str = "mingbai";

/// File in the root of a site that says whose key is whose.
pub const SIGNERS_FILE: &str = "allowed_signers";

/// One line of `allowed_signers`.
#[derive(Debug)]
struct Signer {
    principals: Vec<String>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    /// Whether it may sign for this namespace.
    fits: bool,
    key: PublicKey,
}

/// The keys of those who sign.
#[derive(Debug, Default)]
pub struct Signers(Vec<Signer>);

/// Why a step does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The person has a key, and the step bears no signature.
    Unsigned,
    /// It is not in the form of `ssh-keygen -Y sign`.
    Unreadable,
    /// No key of this person made it, or it signs something else.
    Wrong,
    /// There is a signature, and nobody says whose key the person has.
    Unknown,
}

impl Signers {
    /// Those of the site in `root`; nobody where there is no such file. Lines that cannot be read are passed over.
    pub fn of(root: &Path) -> Signers {
        let text = std::fs::read_to_string(root.join(SIGNERS_FILE)).unwrap_or_default();
        Signers(text.lines().filter_map(signer).collect())
    }

    /// Why a step of `principal` on `day` does not count, if so.
    pub fn fault(&self, principal: &str, day: NaiveDate, message: &str, signature: Option<&str>) -> Option<Fault> {
        let own: Vec<&Signer> =
            self.0.iter().filter(|signer| signer.principals.iter().any(|name| name == principal)).collect();
        let Some(signature) = signature else { return (!own.is_empty()).then_some(Fault::Unsigned) };
        let Ok(signature) = SshSig::from_pem(signature.trim_start()) else { return Some(Fault::Unreadable) };
        if own.is_empty() {
            return Some(Fault::Unknown);
        }
        let good = |signer: &&&Signer| {
            signer.may_sign(day) && signer.key.verify(NAMESPACE, message.as_bytes(), &signature).is_ok()
        };
        if own.iter().any(|signer| good(&signer)) { None } else { Some(Fault::Wrong) }
    }
}

impl Signer {
    fn may_sign(&self, day: NaiveDate) -> bool {
        self.fits && self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

/// Reads a line: names, options, kind of key, key.
fn signer(line: &str) -> Option<Signer> {
    let line = line.trim();
    let (principals, rest) = line.split_once(char::is_whitespace).filter(|_| !line.starts_with('#'))?;
    let start = ["ssh-", "ecdsa-", "sk-"].iter().filter_map(|kind| key_at(rest, kind)).min()?;
    let (options, key) = rest.split_at(start);
    let mut words = key.split_whitespace();
    let key = PublicKey::from_openssh(&format!("{} {}", words.next()?, words.next()?)).ok()?;
    let day =
        |name: &str| option(options, name).and_then(|text| NaiveDate::parse_from_str(text.get(..8)?, "%Y%m%d").ok());
    Some(Signer {
        principals: principals.split(',').map(str::to_string).collect(),
        from: day("valid-after"),
        until: day("valid-before"),
        fits: option(options, "namespaces").is_none_or(|names| names.split(',').any(|name| name == NAMESPACE)),
        key,
    })
}

/// Where the kind of key begins: at the start, or after a blank.
fn key_at(text: &str, kind: &str) -> Option<usize> {
    text.match_indices(kind).map(|(at, _)| at).find(|at| *at == 0 || text[..*at].ends_with(char::is_whitespace))
}

fn option<'a>(options: &'a str, name: &str) -> Option<&'a str> {
    let rest = options.split_once(&format!("{name}=\""))?.1;
    rest.split_once('"').map(|(value, _)| value)
}

/// Signs a message with the key in a file, or with the one that an agent holds for it.
///
/// # Errors
/// What `ssh-keygen` says, or why it cannot be run.
pub fn sign(key: &Path, message: &str) -> Result<String, String> {
    let mut command = Command::new("ssh-keygen");
    command.args(["-Y", "sign", "-n", NAMESPACE, "-f"]).arg(key);
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.map_err(|error| error.to_string())?;
    let written = child.stdin.take().map(|mut stdin| stdin.write_all(message.as_bytes()));
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    match written {
        Some(Ok(())) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        _ => Err(String::from_utf8_lossy(&output.stderr).trim().to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(folder: &Path, name: &str) -> (std::path::PathBuf, String) {
        let path = folder.join(name);
        let made =
            Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&path).status().unwrap();
        assert!(made.success());
        let public = std::fs::read_to_string(path.with_extension("pub")).unwrap();
        (path, public)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_signature_of_ssh_keygen_verifies_for_its_person_message_and_days_alone() {
        let root = tempfile::tempdir().unwrap();
        let ((own, public), (other, _)) = (key(root.path(), "own"), key(root.path(), "other"));
        let lines = format!("# keys\np01,dong/p01 namespaces=\"mingbai\",valid-after=\"20261001\" {public}");
        std::fs::write(root.path().join(SIGNERS_FILE), lines).unwrap();
        let signers = Signers::of(root.path());
        let by = |key: &Path, message| sign(key, message).unwrap();
        let fault = |person, on, message, signature: &str| signers.fault(person, day(on), message, Some(signature));
        let good = by(&own, "step\n");
        assert_eq!(fault("dong/p01", "2026-10-15", "step\n", &good), None);
        assert_eq!(fault("p01", "2026-09-15", "step\n", &good), Some(Fault::Wrong));
        assert_eq!(fault("p01", "2026-10-15", "step2\n", &good), Some(Fault::Wrong));
        assert_eq!(fault("p01", "2026-10-15", "step\n", &by(&other, "step\n")), Some(Fault::Wrong));
        assert_eq!(fault("p02", "2026-10-15", "step\n", &good), Some(Fault::Unknown));
        assert_eq!(fault("p01", "2026-10-15", "step\n", "signed"), Some(Fault::Unreadable));
        assert_eq!(signers.fault("p01", day("2026-10-15"), "step\n", None), Some(Fault::Unsigned));
        assert_eq!(signers.fault("p02", day("2026-10-15"), "step\n", None), None);
    }
}
