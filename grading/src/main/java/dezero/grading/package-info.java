/**
 * The grader: it gives a learner's code inputs and judges the answers. Tasks, expected values and
 * verdicts stay in the grader's process; the learner's code runs in another one, with limits and,
 * where the system has one, in a sandbox. {@link dezero.grading.Grader} is the way in.
 */
package dezero.grading;
