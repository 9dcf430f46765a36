/** Work that may still be done, counted in steps and not in time, so that the same search always ends the same. */
export interface Budget {
  /** Takes steps off; false, and nothing taken, where fewer are left. */
  spend(steps: number): boolean;
  spent(): boolean;
}

/** A budget of so many steps. A part of another takes its steps off that one as well. */
export function budgetOf(steps: number, whole?: Budget): Budget {
  let left = steps;
  let over = false;
  return {
    spend(wanted) {
      over ||= wanted > left || whole?.spend(wanted) === false;
      if (!over) left -= wanted;
      return !over;
    },
    spent: () => over,
  };
}
