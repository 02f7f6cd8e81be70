// Links a passage with what it states, both ways. Without this script the links still lead there and back.
"use strict";
(() => {
  const article = document.querySelector("article");
  const parts = [...document.querySelectorAll("a.passage")];
  const cards = [...document.querySelectorAll(".passages > li")];
  const wide = matchMedia("(min-width: 56.01rem)");

  const mark = (number, claim) => {
    for (const part of parts) part.classList.toggle("on", part.dataset.passages.split(" ").includes(number));
    for (const card of cards) card.classList.toggle("on", card.dataset.passage === number);
    for (const item of document.querySelectorAll(".says")) item.classList.toggle("on", item === claim);
  };

  // Side by side, both the passage and its statements come into sight; the text has a scroll bar of its own.
  const show = (number, target) => {
    const part = parts.find((each) => each.dataset.passages.split(" ").includes(number));
    const card = cards.find((each) => each.dataset.passage === number);
    if (!wide.matches || !part || !card) return;
    (card.contains(target) && target !== card ? target : card).scrollIntoView({ block: "center" });
    const room = article.getBoundingClientRect();
    const place = part.getBoundingClientRect();
    if (place.top < room.top || place.bottom > Math.min(room.bottom, innerHeight))
      article.scrollTop += place.top - room.top - article.clientHeight / 3;
  };

  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const card = target?.closest(".passages > li");
    const number = card ? card.dataset.passage : target?.dataset.passage;
    if (!number) return;
    mark(number, target);
    show(number, target);
  };

  addEventListener("hashchange", follow);
  addEventListener("load", () => setTimeout(follow));
})();
