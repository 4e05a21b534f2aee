// The token of the newest sign-in, which may have been in another tab; empty where there is none.
export function newestToken(cookie) {
  const name = `${cookie}=`
  return document.cookie.split("; ").find((one) => one.startsWith(name))?.slice(name.length) ?? ""
}
