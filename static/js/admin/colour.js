// The swatch beside the colour follows what is typed; the shade for dark paper is reckoned by the server on saving.
const COLOUR = /^#[0-9a-f]{6}$/i

for (const field of document.querySelectorAll("[data-colour]")) {
  field.querySelector("input").addEventListener("input", ({ target }) => {
    if (!COLOUR.test(target.value)) return
    for (const part of field.querySelectorAll("[data-ink], [data-paper]")) part.setAttribute("fill", target.value)
  })
}
