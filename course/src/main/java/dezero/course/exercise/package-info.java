/** A step's exercises: compiled, graded, reported, hinted at and reset. Uses progress and build. */
package dezero.course.exercise;
