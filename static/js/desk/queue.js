// The queue of translations: its lines by single keys, and the form for giving out in a dialog. All of it is links and
// buttons as well.
import { bindKeys } from "desk/keys"

const page = document.querySelector("[data-queue]")
const lines = () => [...page.querySelectorAll("[data-job]")]
const dialog = (name) => page.querySelector(`[data-dialog="${name}"]`)

if (page) begin()

function begin() {
  for (const part of page.querySelectorAll("[data-needs-script]")) part.hidden = false
  page.addEventListener("click", clicked)
  bindKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      t: () => press("[data-take]"),
      g: () => press("[data-assign]"),
      x: () => press("[data-choose]"),
      "?": () => dialog("keys").showModal(),
    },
    { name: "queue" },
  )
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  // A browser takes the focus away when it scrolls to what the address names, at the end of loading.
  if (named?.matches("[data-job]")) addEventListener("load", () => setTimeout(() => enter(named)), { once: true })
}

function here() {
  return document.activeElement.closest?.("[data-job]")
}

function enter(line) {
  const link = line.querySelector("[data-open]")
  link.scrollIntoView({ block: "nearest" })
  link.focus()
}

function step(direction) {
  const all = lines()
  if (!all.length) return
  const place = all.indexOf(here())
  const next = place < 0 ? (direction > 0 ? 0 : all.length - 1) : place + direction
  if (all[next]) enter(all[next])
}

function press(selector) {
  const button = here()?.querySelector(selector)
  if (button) button.click()
  else if (here()) say(page.querySelector("[data-said]").dataset.none)
}

function say(sentence) {
  page.querySelector("[data-said]").textContent = sentence
}

function clicked(event) {
  if (event.target.closest("[data-ask]")) dialog(event.target.closest("[data-ask]").dataset.ask).showModal()
  const close = event.target.closest("dialog [data-close]")
  if (close) {
    event.preventDefault()
    close.closest("dialog").close()
  }
  const link = event.target.closest("[data-assign]")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  giveOut(link)
}

// The page behind the link has the form; where it cannot be had, the link leads there.
async function giveOut(link) {
  try {
    const answer = await fetch(link.href, { credentials: "same-origin", redirect: "error" })
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-assign-form]")
    if (!answer.ok || !found) throw new Error("no form")
    const box = dialog("assign")
    box.replaceChildren(document.adoptNode(found))
    box.showModal()
  } catch {
    location.assign(link.href)
  }
}
