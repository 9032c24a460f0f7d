//! The marker beside a screen, `build.js`: the stamps of what lies there, and the emergencies that were switched on. A screen
//! asks for it again and again.

use serde::{Deserialize, Serialize};

use super::programme::Alarm;

/// Name of its file.
pub const MARKER_FILE: &str = "build.js";

/// Name of the page beside it, of which it has the stamp.
pub const PROGRAMME_FILE: &str = "programme.html";

/// What a marker says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marker {
    /// The stamp of the programme.
    pub build: String,
    /// The stamp of the shell.
    pub shell: String,
    /// What was switched on.
    pub emergency: Option<Alarm>,
}

impl Marker {
    /// A marker with what is switched on.
    pub fn new(build: String, shell: String, alarm: Option<&Alarm>) -> Marker {
        Marker { build, shell, emergency: alarm.cloned() }
    }

    /// Reads a marker; none where the file is no marker.
    pub fn read(script: &str) -> Option<Marker> {
        let json = script.trim().strip_prefix("window.__mingbai_build")?.trim_start().strip_prefix('=')?;
        serde_json::from_str(json.trim().trim_end_matches(';')).ok()
    }

    /// The marker as a script, which a page can load again and again, from a folder too.
    pub fn script(&self) -> String {
        format!("window.__mingbai_build = {};\n", serde_json::to_string(self).unwrap_or_default())
    }

    /// The same with what is switched on now.
    pub fn with(self, alarm: Option<&Alarm>) -> Marker {
        Marker { emergency: alarm.cloned(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minute::Minute;
    use crate::screen::programme::Alarmed;

    #[test]
    fn a_marker_is_read_as_it_was_written_and_takes_another_alarm() {
        let marker = Marker::new("12".into(), "34".into(), None);
        assert_eq!(
            marker.script(),
            "window.__mingbai_build = {\"build\":\"12\",\"shell\":\"34\",\"emergency\":null};\n"
        );
        assert_eq!(Marker::read(&marker.script()), Some(marker.clone()));
        let [from, until] = ["2026-11-06T18:00", "2026-11-06T20:00"].map(|text| Minute::parse(text).unwrap());
        let alarm = Alarm { items: vec![Alarmed { item: "flood".into(), from, until }] };
        let script = marker.with(Some(&alarm)).script();
        assert!(
            script.contains(r#""emergency":[{"item":"flood","from":"2026-11-06T18:00","until":"2026-11-06T20:00"}]"#)
        );
        assert_eq!(Marker::read("window.other = 1;"), None);
    }
}
