// Single keys for the deeds of a page. They rest while somebody types or a dialog is open, and can be switched
// off (WCAG 2.1.4): the choice is kept in this browser, under the name of the page.
const WAYS = "jknp" // These go on while they are held down.

export function bindKeys(deeds, { name }) {
  const place = `desk:${name}-keys`
  document.addEventListener("keydown", (event) => {
    if (!Object.hasOwn(deeds, event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.isComposing || event.defaultPrevented || event.repeat && !WAYS.includes(event.key)) return
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return
    if (document.querySelector("dialog[open]") || !areOn(place)) return
    event.preventDefault()
    deeds[event.key]()
  })
  for (const choice of document.querySelectorAll("[data-keys-switch]")) {
    choice.checked = areOn(place)
    choice.addEventListener("change", () => remember(place, choice.checked))
  }
}

function areOn(place) {
  try {
    return localStorage.getItem(place) !== "off"
  } catch {
    return true
  }
}

function remember(place, on) {
  try {
    if (on) localStorage.removeItem(place)
    else localStorage.setItem(place, "off")
  } catch {
    // Where nothing may be kept, the keys are on again with the next page.
  }
}
