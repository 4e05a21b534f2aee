// How long a title or summary is, against the most it may have.
for (const counter of document.querySelectorAll("[data-count-for]")) {
  const field = document.getElementById(counter.dataset.countFor)
  const most = Number(counter.dataset.most)
  const show = () => {
    const length = [...field.value.trim()].length
    counter.textContent = length ? `${length} / ${most}` : ""
    counter.classList.toggle("is-too-long", length > most)
  }
  field.addEventListener("input", show)
  show()
}
