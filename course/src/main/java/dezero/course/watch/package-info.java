/** A check on every save: the keyboard, the screen, the files under watch. Uses exercise. */
package dezero.course.watch;
