//! One browser that does what it is told over two pipes, in the DevTools protocol: each order and each answer is JSON and ends
//! with a NUL. No port is opened, so nobody else on the machine can give it orders.

use std::io::{self, BufRead, BufReader, PipeReader, PipeWriter, Write};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use command_fds::{CommandFdExt, FdMapping};
use serde_json::{Value, json};

use super::super::fault;
use super::super::machine::{End, Machine, Workplace};
use super::fault::Fault;

/// Where Chromium reads its orders and writes its answers, with `--remote-debugging-pipe`.
const ORDERS: i32 = 3;
const ANSWERS: i32 = 4;

/// How long a browser may take to end when it is asked to, or after it has closed its pipe.
const GRACE: Duration = Duration::from_secs(3);

/// A browser that takes orders; it ends with this.
pub(super) struct Devtools {
    machine: Machine,
    orders: PipeWriter,
    answers: Receiver<Value>,
    last: u64,
    seconds: u64,
}

impl Devtools {
    /// Starts a browser; each answer may take so many seconds.
    ///
    /// # Errors
    /// It cannot be started.
    pub(super) fn start(browser: &Path, work: &Workplace, seconds: u64) -> Result<Devtools, Fault> {
        let pipes = || Ok((io::pipe()?, io::pipe()?));
        let cannot = |error| fault::Fault::Start(browser.to_path_buf(), error);
        let ((theirs, orders), (answers, said)) = pipes().map_err(cannot)?;
        let hand_over = |command: &mut Command| {
            let pipes = vec![
                FdMapping { parent_fd: theirs.into(), child_fd: ORDERS },
                FdMapping { parent_fd: said.into(), child_fd: ANSWERS },
            ];
            command.fd_mappings(pipes).map(|_| ()).map_err(io::Error::other)
        };
        let machine = Machine::start(browser, work, ["--remote-debugging-pipe".into()], hand_over)?;
        let (sender, received) = channel();
        std::thread::spawn(move || listen(answers, &sender));
        Ok(Devtools { machine, orders, answers: received, last: 0, seconds })
    }

    /// Gives an order, to a page or to the browser itself, and waits for its answer.
    ///
    /// # Errors
    /// No answer within the time, the end of the browser, or a refusal.
    pub(super) fn order(&mut self, page: Option<&str>, method: &str, params: &Value) -> Result<Value, Fault> {
        if self.send(page, method, params).is_err() {
            return Err(self.gone());
        }
        let until = Instant::now() + Duration::from_secs(self.seconds);
        loop {
            match self.answers.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(mut answer) if answer["id"] == self.last => match answer.get("error") {
                    None => return Ok(answer["result"].take()),
                    Some(error) => return Err(Fault::Refused(method.to_string(), text(&error["message"]))),
                },
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return Err(fault::Fault::TimedOut(self.seconds).into()),
                Err(RecvTimeoutError::Disconnected) => return Err(self.gone()),
            }
        }
    }

    fn send(&mut self, page: Option<&str>, method: &str, params: &Value) -> io::Result<()> {
        self.last += 1;
        let mut order = json!({ "id": self.last, "method": method, "params": params });
        if let Some(page) = page {
            order["sessionId"] = page.into();
        }
        self.orders.write_all(format!("{order}\0").as_bytes())
    }

    /// Why it no longer answers.
    fn gone(&mut self) -> Fault {
        match self.machine.wait(GRACE) {
            Ok(End::Exit(status)) if !status.success() => {
                fault::Fault::Failed(status.code(), self.machine.complaint()).into()
            }
            _ => Fault::Deaf(self.machine.complaint()),
        }
    }
}

impl Drop for Devtools {
    /// Lets it tidy up after itself; what does not end by itself is stopped.
    fn drop(&mut self) {
        if self.send(None, "Browser.close", &json!({})).is_ok() {
            let _ = self.machine.wait(GRACE);
        }
    }
}

/// Hands on what the browser says until it ends, or says what is no JSON.
fn listen(answers: PipeReader, sender: &Sender<Value>) {
    let mut answers = BufReader::new(answers);
    let mut said = Vec::new();
    while answers.read_until(0, &mut said).is_ok_and(|length| length > 0) {
        let Ok(answer) = serde_json::from_slice(said.strip_suffix(&[0]).unwrap_or(&said)) else { return };
        if sender.send(answer).is_err() {
            return;
        }
        said.clear();
    }
}

/// A text of an answer; nothing where it is none.
pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}
