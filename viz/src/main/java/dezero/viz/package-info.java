/** Drawing: computation graphs and charts, to SVG and PNG. */
package dezero.viz;
