// The button that prints; the keyboard's own way does the same.
export default () => window.print();
