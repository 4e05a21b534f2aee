// How long a title or summary is, against the most it may have.
const counterOf = (field) => field.id && document.querySelector(`[data-count-for="${field.id}"]`)

function show(counter) {
  const length = [...document.getElementById(counter.dataset.countFor).value.trim()].length
  const most = Number(counter.dataset.most)
  counter.textContent = length ? `${length} / ${most}` : ""
  counter.classList.toggle("is-too-long", length > most)
}

document.addEventListener("input", ({ target }) => counterOf(target) && show(counterOf(target)))
document.addEventListener("desk:rows", showAll)
showAll()

function showAll() {
  for (const counter of document.querySelectorAll("[data-count-for]")) show(counter)
}
