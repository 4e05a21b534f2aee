// The edit page keeps each language by itself. What the server saved is forgotten here.
import { forget, keep } from "desk/kept"

const form = document.getElementById("article-form")
const KEPT = ["title", "summary", "body"]

if (form) {
  forgetSaved()
  keep({
    form,
    units: [...document.querySelectorAll("[data-panel]")].map(unit),
    state: document.querySelector("[data-save-state]"),
    insisted: "insist" in document.querySelector("[data-open]").dataset,
  })
}

function unit(panel) {
  const language = panel.dataset.panel
  return {
    key: `desk:${form.dataset.keep}:${language}`,
    base: () => form.elements[`${language}-base`].value,
    fields: () => {
      const found = KEPT.map((name) => [name, form.elements[`${language}-${name}`]])
      return new Map(found.filter(([_name, field]) => field))
    },
    place: panel.querySelector(".panel__text"),
  }
}

function forgetSaved() {
  const owner = form.dataset.keep.split(":")[0]
  for (const message of document.querySelectorAll(".messagelist li")) {
    for (const tag of message.classList) {
      if (tag === "saved-new") forget(`desk:${owner}:new:`)
      else if (tag.startsWith("saved-")) forget(`desk:${form.dataset.keep}:${tag.slice(6)}`)
    }
  }
}
