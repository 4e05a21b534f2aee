// More rows than the two empty ones.
for (const rows of document.querySelectorAll("[data-rows]")) {
  const button = rows.querySelector("[data-add-row]")
  button.hidden = false
  button.addEventListener("click", () => {
    const all = rows.querySelectorAll("[data-row]")
    const row = all[all.length - 1].cloneNode(true)
    for (const select of row.querySelectorAll("select")) select.selectedIndex = 0
    for (const input of row.querySelectorAll("input")) input.value = ""
    all[all.length - 1].after(row)
    row.querySelector("select").focus()
  })
}
