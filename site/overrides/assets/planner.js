/* Ticks, progress and dates. Ticks are kept under the sessions' ids, so they survive rebuilding and moving sessions;
   where `planner serve` answers, they go into the workspace's record as well. No request leaves the page's own host. */
"use strict";
(() => {
  const STORE = "planner.ticks";
  let live = false;

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(STORE) || "{}");
      return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
    } catch {
      return {};
    }
  };
  const write = (ticks) => {
    try {
      localStorage.setItem(STORE, JSON.stringify(ticks));
    } catch {
      /* private windows may refuse; the tick then lasts as long as the page */
    }
  };

  const boxes = () => document.querySelectorAll("input[data-task]");
  const isPlanned = (box) => "minutes" in box.dataset;

  function show() {
    const ticks = read();
    for (const box of boxes()) {
      if (box.dataset.task in ticks) box.checked = ticks[box.dataset.task] === true;
    }
    for (const bar of document.querySelectorAll(".progress[data-tasks]")) {
      let count = 0, done = 0, total = 0, minutes = 0;
      for (const entry of bar.dataset.tasks.split(" ").filter(Boolean)) {
        const colon = entry.lastIndexOf(":");
        const id = entry.slice(0, colon), length = Number(entry.slice(colon + 1));
        const ticked = id in ticks ? ticks[id] === true : bar.dataset.done.split(" ").includes(id);
        total += length;
        count += 1;
        if (ticked) {
          done += 1;
          minutes += length;
        }
      }
      bar.querySelector("progress").value = minutes;
      bar.querySelector("[data-said]").textContent =
        `${done} of ${count} ${count === 1 ? "session" : "sessions"} done, ${hours(minutes)} of ${hours(total)}`;
    }
    const said = document.querySelector("[data-ticks-said]");
    if (said) {
      const count = Object.values(ticks).filter(Boolean).length;
      if (count) said.textContent = `${count} ${count === 1 ? "box is" : "boxes are"} ticked in this browser.`;
    }
  }

  function hours(minutes) {
    const whole = Math.floor(minutes / 60), rest = minutes % 60;
    return whole ? `${whole} h${rest ? " " + String(rest).padStart(2, "0") : ""}` : `${rest} min`;
  }

  /* The page was built on some day; when it is read on another one that the plan knows, that day comes first. */
  function dates() {
    const holder = document.querySelector("[data-built]");
    if (!holder) return;
    const now = new Date();
    const today = [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
    if (today <= holder.dataset.built || today > holder.dataset.until) return;
    const first = document.querySelector(".today"), ahead = document.querySelector(".ahead");
    const days = [...ahead.querySelectorAll(".day")];
    const current = days.find((day) => day.dataset.date === today);
    const missed = document.createElement("p");
    missed.textContent = "No study day.";
    first.replaceChildren(current || missed);
    if (current) current.hidden = false;
    days.filter((day) => day.dataset.date <= today && day !== current).forEach((day) => day.remove());
    [...ahead.querySelectorAll(".day")].forEach((day, place) => { day.hidden = place >= 3; });
    for (const one of document.querySelectorAll("[data-on]")) {
      const left = Math.round((Date.parse(one.dataset.on) - Date.parse(today)) / 86400000);
      one.querySelector("[data-days]").textContent =
        left > 1 ? `in ${left} days` : left === 1 ? "in 1 day" : left === 0 ? "today" : "past";
    }
  }

  async function fromServer() {
    if (!location.protocol.startsWith("http")) return;
    try {
      const answer = await fetch(new URL("/api/progress", location.origin), { headers: { Accept: "application/json" } });
      if (!answer.ok || !(answer.headers.get("content-type") || "").startsWith("application/json")) return;
      const progress = await answer.json();
      const ticks = read();
      for (const box of boxes()) if (isPlanned(box)) ticks[box.dataset.task] = false;
      for (const id of Object.keys(ticks)) if (!id.startsWith("qualify.") && !id.startsWith("cards.")) ticks[id] = false;
      for (const id of progress.done) ticks[id] = true;
      live = true;
      write(ticks);
      show();
    } catch {
      /* not served by `planner serve`: ticks stay in the browser */
    }
  }

  async function toServer(box) {
    try {
      const answer = await fetch(new URL("/api/progress", location.origin), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ action: box.checked ? "done" : "undo", session: box.dataset.task }),
      });
      if (!answer.ok) throw new Error(String(answer.status));
    } catch {
      const note = document.createElement("span");
      note.className = "why";
      note.textContent = "Not recorded: the server did not take it. The tick is kept in this browser.";
      box.closest("li")?.append(note);
    }
  }

  document.addEventListener("change", (event) => {
    const box = event.target;
    if (box.matches?.("input[data-task]")) {
      const ticks = read();
      ticks[box.dataset.task] = box.checked;
      write(ticks);
      show();
      if (live && isPlanned(box)) toServer(box);
    } else if (box.matches?.("[data-ticks-file]")) {
      load(box);
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-ticks-export]")) {
      const file = new Blob([JSON.stringify({ format: "planner.ticks/1", ticks: read() }, null, 1)], { type: "application/json" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = "ticks.json";
      link.click();
      URL.revokeObjectURL(link.href);
    } else if (event.target.closest?.("[data-ticks-import]")) {
      document.querySelector("[data-ticks-file]").click();
    }
  });

  async function load(field) {
    const said = document.querySelector("[data-ticks-said]");
    try {
      const given = JSON.parse(await field.files[0].text());
      if (given.format !== "planner.ticks/1") throw new Error("format");
      const ticks = read();
      for (const [id, value] of Object.entries(given.ticks)) ticks[id] = value === true;
      write(ticks);
      show();
    } catch {
      said.textContent = "That file holds no ticks saved here.";
    }
    field.value = "";
  }

  const begin = () => {
    dates();
    show();
    fromServer();
  };
  if (window.document$) window.document$.subscribe(begin);
  else document.addEventListener("DOMContentLoaded", begin);
  window.addEventListener("storage", (event) => { if (event.key === STORE) show(); });
})();
