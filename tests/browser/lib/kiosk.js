// The screens that stand in lobbies, and how small their letters may be.
export const screens = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  '4k': { width: 3840, height: 2160 },
  small: { width: 1366, height: 768 },
};

/** kiosk.css: from three metres a letter needs 12 mm, which is 2.4 % of the shorter side of a 43-inch panel. */
export const readable = 0.024;
