"use strict";

// The point of interest of a photo: the mark follows the sliders, and the sliders a click on the picture.

document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll("[data-point-of-interest]")) {
    const picture = field.querySelector(".point-picture");
    const across = field.querySelector("[data-across]");
    const down = field.querySelector("[data-down]");
    if (!picture) continue;

    const show = () => {
      const mark = picture.querySelector(".point-mark");
      mark.style.left = `${across.value}%`;
      mark.style.top = `${down.value}%`;
    };

    picture.addEventListener("click", (event) => {
      const box = picture.getBoundingClientRect();
      across.value = Math.round(((event.clientX - box.left) / box.width) * 100);
      down.value = Math.round(((event.clientY - box.top) / box.height) * 100);
      show();
    });
    across.addEventListener("input", show);
    down.addEventListener("input", show);
    picture.classList.add("point-ready");
    show();
  }
});
