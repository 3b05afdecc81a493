/** What authors of steps need: a new step's skeleton, and the index of all steps. Uses build. */
package dezero.course.author;
