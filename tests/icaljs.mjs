// Reads a calendar with ical.js, the parser of Thunderbird, and prints its events as JSON.
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const ICAL = (await import(pathToFileURL(`${folder}/dist/ical.js`))).default;
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const seconds = (time) => (time && !time.isDate ? time.toJSDate().getTime() / 1000 : time ? time.toString() : null);
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: seconds(event.startDate),
    end: component.hasProperty("dtend") ? seconds(event.endDate) : null,
    summary: event.summary,
    location: event.location ?? "",
    description: event.description ?? "",
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
  };
});
console.log(JSON.stringify(events));
