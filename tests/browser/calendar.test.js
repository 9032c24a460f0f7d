// The calendar of each community, read by an independent reader of RFC 5545.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { communities, read } from './lib/output.js';

for (const community of communities) {
  const text = read(`site/${community}/duties.ics`);
  const page = read(`site/${community}/duties.html`);

  test(`the calendar of ${community} is one that others read`, () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    assert.ok(events.length > 0);
    assert.equal(new Set(events.map((event) => event.uid)).size, events.length, 'every event has a name of its own');
    for (const event of events) {
      assert.ok(event.startDate.isDate && event.duration.toSeconds() === 86400, event.summary);
      assert.match(event.description, /依据：《.+》/, event.summary);
      assert.equal(event.component.getFirstPropertyValue('dtstamp').toString(), '2026-11-06T00:00:00Z');
      const alarms = event.component.getAllSubcomponents('valarm');
      assert.equal(alarms.length, event.summary.startsWith('逾期：') ? 0 : 2, event.summary);
      for (const alarm of alarms) assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
    }
  });

  test(`the calendar of ${community} has every overdue item of its page`, () => {
    const items = [...page.matchAll(/<li class="?due due-overdue"?>.*?due-item"?>(.*?)<\/h3>/gs)].map(([, item]) => item.replace(/<[^>]*>/g, ' ').trim().split(/\s+/));
    const summaries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'));
    for (const [item, period = ''] of items) assert.ok(summaries.includes(`逾期：${period}${item}`), `${item} ${period}: ${summaries.join(' ')}`);
  });

  test(`the lines of the calendar of ${community} end and fold as they must`, () => {
    const lines = text.split('\r\n');
    assert.equal(lines.pop(), '');
    assert.ok(lines.every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75));
    assert.ok(!text.includes('\uFFFD'));
  });

  test(`the page of duties of ${community} leads to its calendar`, () => assert.match(page, /href="[^"]*duties\.ics"/));
}
