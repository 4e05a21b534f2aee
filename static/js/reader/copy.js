// Copies the address of the article and says so, or that the browser does not allow it.
export default async function (button) {
  const status = button.closest(".panel").querySelector("[role=status]");
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(button.value);
    status.textContent = button.dataset.done;
  } catch {
    status.textContent = button.dataset.failed;
  }
}
