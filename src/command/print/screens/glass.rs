//! The page of one screen in the browser: opened at its size and its moment, turned to one page after another, pictured.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use super::devtools::{Devtools, text};
use super::fault::Fault;
use super::plan::Take;
use crate::screen::Size;

/// What runs in the page before its own scripts: a function of the minute.
const HELD: &str = include_str!("held.js");

/// A screen that is open in a browser.
pub(super) struct Glass<'d> {
    devtools: &'d mut Devtools,
    target: String,
    page: String,
    size: Size,
}

/// What a screen says of a page that it shows.
#[derive(Debug, Deserialize)]
pub(super) struct Turned {
    /// How many pages the item has.
    pub(super) pages: usize,
    /// How long this one stands.
    pub(super) seconds: u32,
}

impl<'d> Glass<'d> {
    /// Opens the page of a screen at this address and waits until the screen is as it is at its moment.
    ///
    /// # Errors
    /// The browser or the page fails.
    pub(super) fn open(devtools: &'d mut Devtools, take: &Take, address: &str) -> Result<Glass<'d>, Fault> {
        let made = devtools.order(None, "Target.createTarget", &json!({ "url": "about:blank" }))?;
        let target = text(&made["targetId"]);
        let at = devtools.order(None, "Target.attachToTarget", &json!({ "targetId": target, "flatten": true }))?;
        let mut glass = Glass { devtools, target, page: text(&at["sessionId"]), size: take.size };
        glass.prepare(take)?;
        let opened = glass.order("Page.navigate", &json!({ "url": address }))?;
        if let Some(error) = opened["errorText"].as_str() {
            return Err(Fault::Page(error.to_string()));
        }
        glass.ask(&format!("begin({})", json!(take.on.alarm)))?;
        Ok(glass)
    }

    fn prepare(&mut self, take: &Take) -> Result<(), Fault> {
        let Size { width, height } = self.size;
        let held = format!("({})({});", HELD.trim(), json!(take.on.at.to_string()));
        let still = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.order("Page.enable", &json!({}))?;
        self.order(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        )?;
        self.order("Emulation.setEmulatedMedia", &json!({ "features": still }))?;
        self.order("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": held }))?;
        Ok(())
    }

    /// Turns to a page of an item, from 0.
    ///
    /// # Errors
    /// The browser fails, or the screen has no such item.
    pub(super) fn turn(&mut self, item: &str, page: usize, seconds: Option<u32>) -> Result<Turned, Fault> {
        let answer = self.ask(&format!("show({}, {page}, {})", json!(item), json!(seconds)))?;
        serde_json::from_value(answer).map_err(|error| Fault::Page(error.to_string()))
    }

    /// A picture of what is on, as PNG: packed quickly rather than tightly, as a screen has dozens of pages.
    ///
    /// # Errors
    /// The browser fails, or sends something else.
    pub(super) fn picture(&mut self) -> Result<Vec<u8>, Fault> {
        let answer = self.order("Page.captureScreenshot", &json!({ "format": "png", "optimizeForSpeed": true }))?;
        let bytes = STANDARD.decode(answer["data"].as_str().unwrap_or_default()).unwrap_or_default();
        let size = imagesize::blob_size(&bytes).map(|size| (size.width, size.height)).unwrap_or_default();
        let wanted = [self.size.width, self.size.height].map(usize::try_from);
        if wanted == [Ok(size.0), Ok(size.1)] { Ok(bytes) } else { Err(Fault::NoPicture) }
    }

    /// Closes the page, so that the next has the browser to itself.
    ///
    /// # Errors
    /// The browser fails.
    pub(super) fn close(self) -> Result<(), Fault> {
        self.devtools.order(None, "Target.closeTarget", &json!({ "targetId": self.target })).map(|_| ())
    }

    fn order(&mut self, method: &str, params: &Value) -> Result<Value, Fault> {
        self.devtools.order(Some(&self.page), method, params)
    }

    /// Asks the script in the page, which answers when the page has come to rest.
    fn ask(&mut self, question: &str) -> Result<Value, Fault> {
        let params = json!({
            "expression": format!("window.mingbaiPictures.{question}"),
            "awaitPromise": true,
            "returnByValue": true,
        });
        let mut answer = self.order("Runtime.evaluate", &params)?;
        match answer.get("exceptionDetails") {
            None => Ok(answer["result"]["value"].take()),
            Some(thrown) => Err(Fault::Page(what_was_thrown(thrown))),
        }
    }
}

/// The first line of what a script threw.
fn what_was_thrown(thrown: &Value) -> String {
    let said = [&thrown["exception"]["description"], &thrown["text"]].into_iter().find_map(Value::as_str);
    said.unwrap_or_default().lines().next().unwrap_or_default().to_string()
}
