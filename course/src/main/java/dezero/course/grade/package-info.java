/** Grading for teachers: submissions, one or many, and reports on them. Uses dezero.course. */
package dezero.course.grade;
