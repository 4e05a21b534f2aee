// Says once, for each time the page is displayed, that it came before a reader's eyes, and shows the number
// of views that the office answers with. A page that is fetched ahead waits until it is really shown.
// One that comes back from the back-forward cache goes on where it was: `said` is still true.
(function () {
  "use strict";

  const page = document.querySelector("[data-seen-url]");
  let said = false;

  function show(answer) {
    const number = new Intl.NumberFormat(document.documentElement.lang || undefined).format(answer.views);
    for (const place of document.querySelectorAll("[data-views-count]")) {
      place.textContent = number;
    }
    for (const place of document.querySelectorAll("[data-views-as-of]")) {
      place.dateTime = answer.as_of;
      place.textContent = answer.as_of_text;
    }
  }

  function say(url) {
    const beacon = () => navigator.sendBeacon && navigator.sendBeacon(url);
    if (!window.fetch) {
      beacon();
      return;
    }
    // A second signal after a broken one does no harm: within half a minute a reader counts once.
    fetch(url, { method: "POST", keepalive: true, credentials: "same-origin", cache: "no-store" }).then(
      (response) => (response.ok ? response.json().then(show) : undefined),
      beacon,
    );
  }

  function sayOnceSeen() {
    if (said || document.prerendering || document.visibilityState !== "visible") {
      return;
    }
    said = true;
    say(page.dataset.seenUrl);
  }

  if (page) {
    document.addEventListener("prerenderingchange", sayOnceSeen);
    document.addEventListener("visibilitychange", sayOnceSeen);
    sayOnceSeen();
  }
})();
