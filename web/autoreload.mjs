/*
 * Loads the page again when `trunk serve` has built it anew. For development only: finish-build
 * puts it where Trunk's own script would stand, which is inline and so against the page's policy.
 * When the connection ends (the server was stopped), nothing more is tried.
 */
const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/.well-known/trunk/ws`);
socket.addEventListener("message", ({ data }) => {
  const message = JSON.parse(data);
  if (message.type === "reload") location.reload();
  if (message.type === "buildFailure") console.error("the build failed:", message.data.reason);
});
