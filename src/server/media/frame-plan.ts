/** Room for the frames of one animation, so that it is encoded in a few seconds and served in a few megabytes. */
export const animationLimits = { frames: 200, edge: 800, pixels: 16_000_000 } as const;

export type FramePlan = { frames: number; width: number; height: number };

/** How many frames of an animation are kept and how large, in pixels: all frames if they fit, smaller before fewer. */
export function planFrames(image: { frames: number; width: number; height: number }): FramePlan {
  const frames = Math.min(image.frames, animationLimits.frames);
  const byEdge = animationLimits.edge / Math.max(image.width, image.height);
  const byPixels = Math.sqrt(animationLimits.pixels / (frames * image.width * image.height));
  const scale = Math.min(1, byEdge, byPixels);
  return { frames, width: scaled(image.width, scale), height: scaled(image.height, scale) };
}

const scaled = (edge: number, scale: number) => Math.max(1, Math.floor(edge * scale));
