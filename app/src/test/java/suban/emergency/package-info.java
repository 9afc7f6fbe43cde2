/** What the starter city's emergency lines reach. */
@org.jspecify.annotations.NullMarked
package suban.emergency;
