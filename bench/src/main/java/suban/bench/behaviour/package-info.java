/**
 * Behavioural tests of the chat's decisions after CheckList (Ribeiro et al., ACL 2020): what a writer changes without
 * meaning anything changes nothing, what means something changes the decision its way, and simple wishes are met. Run by
 * {@code bench/run behaviour}; floors are held by {@code BehaviourIT}.
 */
@NullMarked
package suban.bench.behaviour;

import org.jspecify.annotations.NullMarked;
