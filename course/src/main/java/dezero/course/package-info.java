/**
 * What every part of the course command speaks of: the course, its steps and their files, what the
 * user typed, and how to word an error. Uses the grader only.
 */
package dezero.course;
