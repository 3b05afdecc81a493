/** The commands, as a user types them. Uses all other packages; none uses it. */
package dezero.course.command;
