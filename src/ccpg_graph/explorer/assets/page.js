// Links a passage with what it states, both ways. Without this script the links still lead there and back.
"use strict";
(() => {
  const parts = [...document.querySelectorAll("a.passage")];
  const cards = [...document.querySelectorAll(".passages > li")];
  const mark = (numbers, claim) => {
    for (const part of parts) part.classList.toggle("on", part.dataset.passages.split(" ").some((n) => numbers.has(n)));
    for (const card of cards) card.classList.toggle("on", numbers.has(card.dataset.passage));
    for (const item of document.querySelectorAll(".claims > li")) item.classList.toggle("on", item === claim);
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const card = target.closest(".passages > li");
    const numbers = new Set(card ? [card.dataset.passage] : (target.dataset.passages || "").split(" ").filter(Boolean));
    if (!numbers.size) return;
    mark(numbers, target.matches(".claims > li") ? target : null);
    const part = parts.find((p) => p.classList.contains("on"));
    // The other side comes into sight; the browser has seen to the target itself.
    if (card && part) part.scrollIntoView({ block: "center", behavior: "auto" });
    if (card && matchMedia("(max-width: 56rem)").matches) target.scrollIntoView({ block: "start", behavior: "auto" });
  };
  addEventListener("hashchange", follow);
  follow();
})();
