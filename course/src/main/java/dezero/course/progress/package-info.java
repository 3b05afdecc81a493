/**
 * How far the learner is: the logs of runs, checks and hints, and what follows from them. Uses
 * dezero.course.
 */
package dezero.course.progress;
