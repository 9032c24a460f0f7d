//! JSON Schema (draft 2020-12) of the files of data, from the declarations of their fields.

use serde_json::{Map, Value, json as object};

use super::document::schema_path;
use super::told::is_shown;
use super::{HEAD, community, obligation, record, register};
use crate::record::common::{BODIES, COMMON};
use crate::record::schema::{Choice, Field, Shape};
use crate::record::{KINDS, Kind};
use crate::render::{Build, Words};

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schemas: path from the root of the website, and bytes.
pub fn schemas(build: &Build<'_>) -> Vec<(String, Vec<u8>)> {
    let schema = Schema { lang: build.lang };
    let address = build.site.address.as_deref();
    let files = [
        ("records", schema.records()),
        ("obligations", schema.obligations()),
        ("registers", schema.registers()),
        ("communities", schema.communities()),
    ];
    files.into_iter().map(|(name, value)| (schema_path(name), named(name, value, address))).collect()
}

/// The file of a schema; its address is its name, where the site has one.
fn named(name: &str, mut schema: Value, address: Option<&str>) -> Vec<u8> {
    schema["$schema"] = DRAFT.into();
    if let Some(address) = address {
        schema["$id"] = format!("{address}{}", schema_path(name)).into();
    }
    serde_json::to_vec_pretty(&schema).unwrap_or_default()
}

/// Makes schemas whose titles are in the words of the site.
struct Schema<'a> {
    lang: Words<'a>,
}

impl Schema<'_> {
    fn records(&self) -> Value {
        let mut definitions = Map::new();
        definitions.insert("record".to_string(), self.record());
        for kind in KINDS {
            let fields = kind.fields.iter().filter(|field| is_shown("", field));
            definitions.insert(kind.id.to_string(), self.open(kind.zh, kind.en, fields));
        }
        self.document(("公开的记录", "public records"), definitions, &[("records", reference("record"))])
    }

    /// A record: the fields of all kinds, and those of its own.
    fn record(&self) -> Value {
        let kinds = KINDS.iter().map(|kind| self.name(kind.id, kind.zh, kind.en));
        let common = COMMON.iter().filter(|field| field.key != "kind" && is_shown("", field));
        let mut record = self.open("记录", "record", record::HEAD.iter().chain(common).chain(record::TAIL));
        record["properties"]["kind"] = object!({ "oneOf": kinds.collect::<Vec<_>>() });
        if let Some(required) = record["required"].as_array_mut() {
            required.push("kind".into());
        }
        record["allOf"] = KINDS.iter().map(of_kind).collect();
        record["unevaluatedProperties"] = false.into();
        record
    }

    fn obligations(&self) -> Value {
        let lists = [("obligations", obligation::FIELDS), ("waivers", obligation::WAIVER)];
        let lists = lists.map(|(name, fields)| (name, self.table("", fields)));
        self.document(("应公开事项", "what has to be made public"), Map::new(), &lists)
    }

    fn registers(&self) -> Value {
        let names = register::registers();
        let definitions = names.map(|(name, fields)| (name.to_string(), self.table("", fields))).collect();
        let mut list = self.table("", register::LIST);
        list["properties"]["register"] =
            object!({ "enum": register::registers().map(|(name, _)| name).collect::<Vec<_>>() });
        list["allOf"] = register::registers().map(|(name, _)| of_register(name)).collect();
        self.document(("名册", "registers"), definitions, &[("registers", list)])
    }

    fn communities(&self) -> Value {
        let list = self.table("", community::FIELDS);
        self.document(("社区", "communities"), Map::new(), &[("communities", list)])
    }

    /// A file with lists of such items; `definitions` are its own.
    fn document(&self, title: (&str, &str), mut definitions: Map<String, Value>, lists: &[(&str, Value)]) -> Value {
        definitions.extend(self.shared());
        let mut document = self.table("", HEAD);
        document["title"] = self.lang.pick(title.0, title.1).into();
        document["properties"]["$schema"] = object!({ "type": "string", "format": "uri-reference" });
        for (name, item) in lists {
            document["properties"][*name] = object!({ "type": "array", "items": item });
            if let Some(required) = document["required"].as_array_mut() {
                required.push((*name).into());
            }
        }
        document["$defs"] = Value::Object(definitions);
        document
    }

    /// What all schemas refer to.
    fn shared(&self) -> impl Iterator<Item = (String, Value)> {
        let text = || object!({ "type": "string" });
        let address = || object!({ "type": "string", "format": "uri-reference" });
        let closed = |properties: Value, required: &[&str]| object!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
        let period = r"^\d{4}(-\d{2}|-\d{2}-\d{2}|-\d{2}-[AB]|-W\d{2}|-B[1-6]|-Q[1-4]|-H[12]|\.\.\d{4})?$";
        let shared = [
            ("day", object!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" })),
            ("money", object!({ "type": "string", "pattern": r"^-?\d+\.\d{2}$" })),
            ("period", object!({ "type": "string", "pattern": period })),
            ("body", self.choice(BODIES)),
            ("page", closed(object!({ "id": text(), "title": text(), "href": address() }), &["id", "title", "href"])),
            ("file", closed(object!({ "name": text(), "href": address() }), &["name", "href"])),
        ];
        shared.into_iter().map(|(name, value)| (name.to_string(), value))
    }

    /// A table with exactly these fields.
    fn table(&self, above: &str, fields: &'static [Field]) -> Value {
        let mut table = self.fields(fields.iter().filter(|field| is_shown(above, field)));
        table["additionalProperties"] = false.into();
        table
    }

    /// A table that may have fields of another one too.
    fn open<'f>(&self, zh: &str, en: &str, fields: impl Iterator<Item = &'f Field>) -> Value {
        let mut table = self.fields(fields);
        table["title"] = self.lang.pick(zh, en).into();
        table
    }

    fn fields<'f>(&self, fields: impl Iterator<Item = &'f Field>) -> Value {
        let mut properties = Map::new();
        let mut required: Vec<&str> = Vec::new();
        for field in fields {
            properties.insert(field.key.to_string(), self.field(field));
            // What names a record that is not public is left out, however much the clerk had to write it.
            if field.required && !matches!(field.shape, Shape::Link) {
                required.push(field.key);
            }
        }
        object!({ "type": "object", "properties": properties, "required": required })
    }

    fn field(&self, field: &Field) -> Value {
        let mut value = self.shape(field.key, field.shape);
        value["title"] = self.lang.pick(field.zh, field.en).into();
        value
    }

    fn shape(&self, key: &str, shape: Shape) -> Value {
        match shape {
            Shape::Text if matches!(key, "href" | "root" | "home" | "feed") => {
                object!({ "type": "string", "format": "uri-reference" })
            }
            Shape::Text if key == "html" => object!({ "type": "string", "contentMediaType": "text/html" }),
            Shape::Text | Shape::Person | Shape::Address => object!({ "type": "string" }),
            Shape::Date => reference("day"),
            Shape::Time => object!({ "type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$" }),
            Shape::Money => reference("money"),
            Shape::Count => object!({ "type": "integer", "minimum": 0 }),
            Shape::Flag => object!({ "type": "boolean" }),
            Shape::Period => reference("period"),
            Shape::Choice(choices) if std::ptr::eq(choices, BODIES) => reference("body"),
            Shape::Choice(choices) => self.choice(choices),
            Shape::Link => reference("page"),
            Shape::File => reference("file"),
            Shape::List(inner) => object!({ "type": "array", "items": self.shape(key, *inner) }),
            Shape::Table(fields) => self.table(key, fields),
            Shape::Tables(fields) => object!({ "type": "array", "items": self.table(key, fields) }),
            Shape::Tagged(_) | Shape::Any => object!({}),
        }
    }

    fn choice(&self, choices: &[Choice]) -> Value {
        let names = choices.iter().map(|choice| self.name(choice.id, choice.zh, choice.en));
        object!({ "oneOf": names.collect::<Vec<_>>() })
    }

    /// One value with what it means.
    fn name(&self, id: &str, zh: &str, en: &str) -> Value {
        object!({ "const": id, "title": self.lang.pick(zh, en) })
    }
}

fn reference(definition: &str) -> Value {
    object!({ "$ref": format!("#/$defs/{definition}") })
}

/// A record of a kind has the fields of the kind.
fn of_kind(kind: &&Kind) -> Value {
    let is_kind = object!({ "properties": { "kind": { "const": kind.id } }, "required": ["kind"] });
    object!({ "if": is_kind, "then": reference(kind.id) })
}

/// The lines of a register have the fields of the register.
fn of_register(name: &str) -> Value {
    let is_register = object!({ "properties": { "register": { "const": name } }, "required": ["register"] });
    let lines = object!({ "properties": { "lines": { "items": reference(name) } } });
    object!({ "if": is_register, "then": lines })
}
