/** Is a point inside? */
export type Shape = (x: number, y: number) => boolean;

export function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2;
}

/** A rectangle with round corners. */
export function bar(left: number, top: number, right: number, bottom: number, corner: number): Shape {
  return (x, y) => {
    const beyondX = Math.max(left + corner - x, x - (right - corner), 0);
    const beyondY = Math.max(top + corner - y, y - (bottom - corner), 0);
    return beyondX ** 2 + beyondY ** 2 <= corner ** 2 && x >= left && x <= right && y >= top && y <= bottom;
  };
}

/** The upper half of an ellipse that stands on `bottom`. */
export function dome(centreX: number, bottom: number, width: number, height: number): Shape {
  return (x, y) => y <= bottom && ((2 * (x - centreX)) / width) ** 2 + ((y - bottom) / height) ** 2 <= 1;
}

/** An ellipse, turned clockwise by `degrees`. */
export function ellipse(
  centreX: number,
  centreY: number,
  width: number,
  height: number,
  degrees: number,
): Shape {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return (x, y) => {
    const [right, down] = [x - centreX, y - centreY];
    const along = (2 * (right * cosine + down * sine)) / width;
    const across = (2 * (down * cosine - right * sine)) / height;
    return along ** 2 + across ** 2 <= 1;
  };
}

/** A keyhole: a round hole with a slit that widens downwards. */
export function keyhole(centreX: number, centreY: number, radius: number, bottom: number): Shape {
  const hole = disc(centreX, centreY, radius);
  return (x, y) => {
    if (hole(x, y)) return true;
    const share = (y - centreY) / (bottom - centreY);
    return share >= 0 && share <= 1 && Math.abs(x - centreX) <= radius * (0.45 + 0.4 * share);
  };
}

export function either(...shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.some(shape => shape(x, y));
}

export function without(shape: Shape, ...holes: readonly Shape[]): Shape {
  return (x, y) => shape(x, y) && !holes.some(hole => hole(x, y));
}
