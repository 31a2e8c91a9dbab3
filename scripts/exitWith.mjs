/**
 * Ends the process with the exit code that a script's work comes to, or with what went wrong.
 * @param {Promise<number>} work
 */
export function exitWith(work) {
  work.then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
